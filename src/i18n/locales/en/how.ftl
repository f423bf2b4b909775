how-example = An example: the same shelf at each level
how-example-made-up = This person and the products are made up. Everyone who opens this page sees the same example.
how-example-order = Products that match something we use come first. The rest follow, best sellers first.
how-example-pick = Show the shelf at this level
how-example-counts = What we use
how-example-counts-nothing = Nothing about the person. Everyone sees the same order.
how-example-ignored = What makes no difference
how-example-shelf = The shelf
# $place (String) - a place among the best sellers, counted from 1
how-example-sells = Best seller number { $place }
how-never = What we use at no level
how-never-text = Whatever you choose, these do not change what we pick for you.
