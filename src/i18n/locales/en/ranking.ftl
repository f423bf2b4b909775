ranking-title = How what you see is picked
ranking-lede = A computer puts some things first for you here. This page says by what.
ranking-here = See how things are picked here
ranking-none = Nothing is picked for you here. Everyone sees the same.
ranking-order = What counts most comes first.
ranking-same = The same counts for everyone.
ranking-control = What you can do
ranking-data = See and delete what we hold
ranking-topics = Name topics that we leave out
ranking-switch = Turn this use off
ranking-without = Without a profile
# $level (String) - the name of the lowest level
ranking-off = With “{ $level }”, nothing here is picked by what we know about you. Everyone then sees the same.
price-disclosed = The law of New York asks for this sentence:
