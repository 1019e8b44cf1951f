"""The roster's pages: who carries what, one agent's form, files in and out, versions."""
