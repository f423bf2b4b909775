order-error-by = Wähle, wessen Anordnung es ist
order-error-on = Wähle einen Tag nach heute, höchstens ein Jahr entfernt
