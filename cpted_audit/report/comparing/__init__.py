"""Papers that tell several audits of a school, or two people's answers, beside each other."""
