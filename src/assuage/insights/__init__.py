"""What many conversations show together: causes that recur, and scenarios to practise on."""
