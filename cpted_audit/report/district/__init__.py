"""The audits of a district on paper: by name, with what each rests on and what was not read."""
