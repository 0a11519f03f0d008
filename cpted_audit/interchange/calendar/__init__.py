"""Calendars for other programs: days that somebody is to be reminded of."""
