"""The walk on paper: the form that is printed, and the dialog it is typed in with."""
