package gondulf.identity;

import java.time.Instant;

/// Something that happened to an account.
public record ActivityEntry(ActivityKind kind, Detail detail, BrowserName browser, Instant at) {}
