"""What a good answer needs: facts of the message, openers, the agent's brief, the reply check, promises. Pure."""
