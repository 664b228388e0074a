package gondulf.signin;

import gondulf.identity.BrowserName;

/// Somebody who has shown just now, by a form, who they are.
public record Arrival(Visit visit, Identified owner, BrowserName browser) {}
