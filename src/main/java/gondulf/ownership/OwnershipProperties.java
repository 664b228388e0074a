package gondulf.ownership;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may use this server, and how they prove who they are.
///
/// @param verify GONDULF_VERIFY
/// @param allowedDomains GONDULF_ALLOWED_DOMAINS; empty for everybody
/// @param mailsPerHour GONDULF_MAILS_PER_HOUR, to one address
@ConfigurationProperties("gondulf")
record OwnershipProperties(
    @DefaultValue("any") RequiredProof verify,
    @DefaultValue List<DomainPattern> allowedDomains,
    @DefaultValue("10") Integer mailsPerHour) {

  OwnershipProperties {
    allowedDomains = List.copyOf(allowedDomains);
    if (mailsPerHour < 1) {
      throw new IllegalArgumentException("GONDULF_MAILS_PER_HOUR must be at least 1");
    }
  }

  /// As Spring reads them from the environment. What is empty counts as not set.
  static OwnershipProperties of(Map<String, String> variables) {
    var verify = variables.getOrDefault("GONDULF_VERIFY", "").strip();
    var domains = variables.getOrDefault("GONDULF_ALLOWED_DOMAINS", "").split(",", -1);
    return new OwnershipProperties(
        verify.isEmpty() ? RequiredProof.ANY : RequiredProof.ofSetting(verify),
        Arrays.stream(domains).filter(each -> !each.isBlank()).map(DomainPattern::of).toList(),
        1);
  }

  boolean allows(String host) {
    return allowedDomains.isEmpty() || allowedDomains.stream().anyMatch(each -> each.covers(host));
  }
}
