"""What the audits of a district come to side by side: nothing of them is merged or averaged."""
