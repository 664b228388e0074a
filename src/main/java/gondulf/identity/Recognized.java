package gondulf.identity;

import gondulf.protocol.Secret;
import java.time.Instant;

/// A browser that is remembered, and has just been seen.
///
/// @param way how its owner had shown who they are; whether that is enough is for
///   [Presence#standsInFor] to say
/// @param next what the browser must be given in place of what it showed, whatever comes of it
public record Recognized(Presence way, Instant rememberedAt, Secret next) {}
