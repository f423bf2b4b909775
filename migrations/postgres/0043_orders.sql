-- A hold that an order keeps from the person: the ground of it, and the day on which it is looked at again. None for any other hold.
ALTER TABLE requests ADD COLUMN hold_order TEXT;
ALTER TABLE requests ADD COLUMN hold_again_on TEXT;
