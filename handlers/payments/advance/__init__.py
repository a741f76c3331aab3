"""The form that records money which belongs to no invoice yet."""
