"""The examiner that asks a LangChain chat model. What the model says is checked before anybody sees it."""
