"""The page of one conversation: what was said, how angry it was, who has it and why, what is owed, what to answer."""

from assuage.console.pages.conversation.fragments import conversation_parts
from assuage.console.pages.conversation.routes import conversation_page

__all__ = ["conversation_page", "conversation_parts"]
