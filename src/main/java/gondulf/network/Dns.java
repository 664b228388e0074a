package gondulf.network;

import java.net.InetAddress;

/// What names point to. Every answer is asked for anew; nothing is kept.
public interface Dns {

  /// The addresses of a host, IPv4 and IPv6 together.
  Answer<InetAddress> addresses(String host);

  /// The TXT records of a name, the strings of each joined to one.
  ///
  /// A name that is an alias (CNAME) for one outside the domain it stands in has no records here:
  /// whoever owns the other name would speak for this one.
  Answer<String> txt(String name);
}
