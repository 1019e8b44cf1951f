"""The supervisors' pages: who is angry now and why, what a threshold would do, who carries what, what recurs.

Every page is rendered here, from a frozen dataclass that says all it shows, and works without JavaScript. With it, htmx
fetches links and forms and morphs `#main`, and what changed elsewhere comes in by itself (`events`).
"""
