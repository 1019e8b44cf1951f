"""Takes out of texts what tells who somebody is, and puts readable placeholders there."""
