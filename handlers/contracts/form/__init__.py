"""The form that makes a contract and changes one."""
