-- Where people find the portal, as a server noted it when it began: the other commands take it from here.
ALTER TABLE installation ADD COLUMN public_url TEXT;
