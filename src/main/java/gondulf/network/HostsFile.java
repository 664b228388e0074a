package gondulf.network;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;

/// The names that a machine knows by itself, as in `/etc/hosts`. It is read anew when it changes.
final class HostsFile {

  private static final Logger log = LoggerFactory.getLogger(HostsFile.class);

  private final HostsFileParser parser;

  private HostsFile(HostsFileParser parser) {
    this.parser = parser;
  }

  static HostsFile ofSystem() {
    return new HostsFile(new HostsFileParser());
  }

  static HostsFile at(Path path) {
    return new HostsFile(new HostsFileParser(path, true));
  }

  List<InetAddress> addresses(String host) {
    var addresses = new ArrayList<InetAddress>();
    try {
      var name = Name.fromString(host, Name.root);
      parser.getAddressForHost(name, Type.A).ifPresent(addresses::add);
      parser.getAddressForHost(name, Type.AAAA).ifPresent(addresses::add);
    } catch (IOException e) {
      log.warn("the hosts file cannot be read: {}", e.toString());
    }
    return addresses;
  }
}
