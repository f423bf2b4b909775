how-example = One shelf, at each level
how-example-made-up = This person and the products are made up. Everyone who opens this page sees the same example.
how-example-order = First comes what fits something that counts. Then comes the rest, best sellers first.
how-example-pick = Show the shelf at this level
how-example-counts = What counts
how-example-counts-nothing = Nothing about the person. Everyone sees the same order.
how-example-ignored = What makes no difference
how-example-shelf = The shelf
# $place (String) - a place among the best sellers, counted from 1
how-example-sells = Best seller number { $place }
how-never = What counts at no level
how-never-text = Whatever you choose, these do not change what we pick for you.
