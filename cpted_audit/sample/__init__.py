"""The sample school: a whole audit made from files, by the same steps as any other."""
