-- How somebody asked whose request staff wrote down: months are counted by it. Nothing for one that its person made on a page.
ALTER TABLE requests ADD COLUMN way TEXT;
-- From when on there are words that the person, who is reached by post alone, was not sent yet.
ALTER TABLE requests ADD COLUMN post_from INTEGER;
CREATE INDEX requests_to_post ON requests (due_on, id) WHERE post_from IS NOT NULL;
