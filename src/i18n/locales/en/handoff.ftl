handoff-title = Go on to your data
# $brand (String) - the brand's name
handoff-lede = You come from { $brand }’s own pages. One step is left.
handoff-go = Go on
handoff-switch = You are signed in here already. Going on signs you out, and in with the account you come from.
handoff-not-you = Did you not come from there? Then close this page.
handoff-gone-title = This link is no longer valid
handoff-gone = It works once, for two minutes. Go back to the page you came from and try again, or sign in here.
touchpoint-notice-link = What we collect here, and why
