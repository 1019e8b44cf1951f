"""A small django-helpdesk, run in processes of its own: a company's support with its mailbox in a folder."""
