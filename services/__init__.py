"""Rules and use cases, without any framework.

`container` builds what screens call, `background` what works by the clock.
"""
