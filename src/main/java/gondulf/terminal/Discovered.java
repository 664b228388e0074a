package gondulf.terminal;

/// Whom a person is, and the server that their page names.
///
/// @param me as the person has typed it, in its canonical spelling
public record Discovered(ProfileAddress me, ServerEndpoints server) {}
