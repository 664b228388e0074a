package gondulf.resource;

import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;

/// A host on which people have their profile URLs. It says nothing of hosts below or above it.
public record ProfileHost(String name) {

  public ProfileHost {
    if (!ProfileUrl.of("https://" + name + "/").host().equals(name)) {
      throw new MalformedValueException("must be a host alone, in lower case");
    }
  }

  /// The host as somebody typed it: `alice.example`, `Bücher.example`, `https://alice.example/`.
  public static ProfileHost ofTyped(String text) {
    var url = ProfileUrl.ofTyped(text);
    if (!url.isRoot()) {
      throw new MalformedValueException("must be a host, without a path");
    }
    return new ProfileHost(url.host());
  }

  boolean isOf(ProfileUrl me) {
    return me.host().equals(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
