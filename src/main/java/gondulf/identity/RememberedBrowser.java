package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import java.time.Instant;

/// A browser that is remembered for a website, as its owner sees it.
///
/// @param id names it to its owner alone
/// @param way how they had shown who they are when they had it remembered
public record RememberedBrowser(
    long id,
    ProfileUrl me,
    Presence way,
    BrowserName browser,
    Instant rememberedAt,
    Instant usedAt,
    Instant endsAt) {}
