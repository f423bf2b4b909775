how-example = One list, at each level
how-example-made-up = This person and the list are made up. Everyone who opens this page sees the same example.
how-example-order = First comes what fits something that counts. Then comes the rest, in the same order for everyone.
how-example-pick = Show the list at this level
how-example-counts = What we use
how-example-counts-nothing = Nothing about the person. Everyone sees the same order.
how-example-ignored = What makes no difference
how-example-shelf = The list
# $place (String) - a place in the list before any choice, counted from 1
how-example-sells = For everyone at number { $place }
how-never = What we use at no level
how-never-text = Whatever you choose, these do not change what we pick for you.
