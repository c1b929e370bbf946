"""What the theme cannot say: the shape of a reply, marks in a draft, the panel that stays in view, the page's language.

All of it is constant. Nothing of a draft or of a person ever enters here.
"""

from pathlib import Path

import streamlit as st

from assistant.domain.draft import Language
from assistant.ui.texts import Texts

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f5a55"/>'
    '<path d="M8 20c3-9 6-9 8-4s5 5 8-4" fill="none" stroke="#fbf8f2" stroke-width="2.6" stroke-linecap="round"/>'
    '<circle cx="8" cy="20" r="2.2" fill="#fbf8f2"/><circle cx="24" cy="12" r="2.2" fill="#fbf8f2"/></svg>'
)
_STYLE = Path(__file__).with_name("page.css")

# Streamlit's page says lang="en" and announces nothing; both are put right as its elements come and go.
_SCRIPT = """<script>
(() => {
  const LANGUAGE = "%s";
  document.documentElement.lang = LANGUAGE;
  const announce = () => {
    const talk = document.querySelector(".st-key-talk");
    if (talk && talk.getAttribute("role") !== "log") {
      talk.setAttribute("role", "log");
      talk.setAttribute("aria-live", "polite");
    }
  };
  announce();
  if (!window.contrapuntoWatches) {
    window.contrapuntoWatches = new MutationObserver(announce);
    window.contrapuntoWatches.observe(document.body, {childList: true, subtree: true});
  }
})();
</script>"""
_SCROLL = """<script>
/* turn %d %s */
(() => {
  const show = () => {
    const last = document.querySelector(".cp-last");
    if (!last) return;
    document.querySelector("%s")?.scrollIntoView({block: "start"});
    if (document.activeElement === document.body) last.focus({preventScroll: true});
  };
  for (const wait of [60, 350]) setTimeout(show, wait);  // Streamlit scrolls to the end in between
})();
</script>"""
_FAULT = """<script>
/* fault %d */
setTimeout(() => document.querySelector(".st-key-fault")?.scrollIntoView({block: "center"}), 60);
</script>"""
_UPLOADER = """<style>
[data-testid="stFileUploaderDropzone"] button::after {{ content: "{button}"; }}
[data-testid="stFileUploaderDropzoneInstructions"]::after {{ content: "{formats}"; }}
</style>"""


def dress(language: Language) -> None:
    """Style the page and say its language to the browser."""
    st.html(_STYLE)
    st.html(_SCRIPT % ("es" if language == "es" else "en"), unsafe_allow_javascript=True)


def dress_uploader(texts: Texts, max_file_mb: int) -> None:
    """Put the uploader's own English words into the language of the page."""
    st.html(_UPLOADER.format(button=texts.upload_button, formats=texts.upload_formats.format(mb=int(max_file_mb))))


def bring_fault_into_view(count: int) -> None:
    """Bring what went wrong into view, once for each time that something does."""
    st.html(_FAULT % int(count), unsafe_allow_javascript=True)


def show_last_reply(turn: int, under_way: bool = False) -> None:
    """Bring the last exchange into view, once for each turn; who uses the keyboard goes on from there."""
    place = ".cp-last" if turn > 1 or under_way else ".st-key-draft_bar"
    st.html(_SCROLL % (int(turn), "begun" if under_way else "", place), unsafe_allow_javascript=True)
