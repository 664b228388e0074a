package gondulf;

import gondulf.protocol.Issuer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The one setting that a server in production must have.
///
/// @param baseUrl GONDULF_BASE_URL, the public URL of this server, which is its name as an issuer
@ConfigurationProperties("gondulf")
record GondulfProperties(@DefaultValue("http://localhost:8080") Issuer baseUrl) {}
