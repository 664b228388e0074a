package gondulf.grant;

import gondulf.protocol.ProfileUrl;

/// Whether people of a website may use this server at all.
///
/// It is asked whenever a secret is shown or given, not only at the sign-in: who is let in no more
/// is so at once, whatever they were given before.
@FunctionalInterface
public interface Admission {

  boolean admits(ProfileUrl me);
}
