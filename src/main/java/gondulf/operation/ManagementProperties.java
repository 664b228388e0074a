package gondulf.operation;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the server tells how it is, if anywhere.
///
/// @param port MANAGEMENT_SERVER_PORT; 0 for none
/// @param address MANAGEMENT_SERVER_ADDRESS; empty for every address of this machine
@ConfigurationProperties("management.server")
record ManagementProperties(
    @DefaultValue("0") Integer port, @DefaultValue Optional<InetAddress> address) {

  ManagementProperties {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "MANAGEMENT_SERVER_PORT must be a number from 1 to 65535, or not set");
    }
  }

  boolean isOn() {
    return port > 0;
  }

  InetSocketAddress socket() {
    return address
        .map(each -> new InetSocketAddress(each, port))
        .orElseGet(() -> new InetSocketAddress(port));
  }
}
