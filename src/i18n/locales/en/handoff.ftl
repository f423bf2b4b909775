handoff-title = Continue to your data
# $brand (String) - the brand's name
handoff-lede = You come from { $brand }’s own pages. One step is left.
handoff-go = Continue
handoff-switch = You are already signed in here. If you continue, we will sign you out and sign you in with the account you came from.
handoff-not-you = If you did not come from there, close this page.
handoff-gone-title = This link is no longer valid
handoff-gone = Each link works once, within two minutes. Return to the page you came from and try again, or sign in here.
touchpoint-notice-link = What we collect here, and why
