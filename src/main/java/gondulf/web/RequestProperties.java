package gondulf.web;

import gondulf.network.AddressBlock;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one client address may ask, and whose word on that address is believed.
///
/// @param requestsPerMinute GONDULF_REQUESTS_PER_MINUTE
/// @param trustedProxies GONDULF_TRUSTED_PROXIES, the blocks whose `X-Forwarded-For` counts
@ConfigurationProperties("gondulf")
record RequestProperties(
    @DefaultValue("300") Integer requestsPerMinute,
    @DefaultValue List<AddressBlock> trustedProxies) {

  RequestProperties {
    if (requestsPerMinute < 1) {
      throw new IllegalArgumentException("GONDULF_REQUESTS_PER_MINUTE must be at least 1");
    }
    trustedProxies = List.copyOf(trustedProxies);
  }
}
