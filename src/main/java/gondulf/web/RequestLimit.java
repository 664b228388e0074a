package gondulf.web;

import gondulf.limit.RateLimit;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.meter.Meter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// How often one client address may ask, pages and protocol together.
///
/// What [Endpoints] calls free is not counted.
@Component
@Order(1)
public class RequestLimit implements HandlerInterceptor {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ClientAddressResolver addresses;
  private final RateLimit<ClientAddress> limit;
  private final Meter meter;

  RequestLimit(
      ClientAddressResolver addresses,
      RequestProperties properties,
      InstantSource clock,
      Meter meter) {
    this.addresses = addresses;
    this.meter = meter;
    this.limit = new RateLimit<>(properties.requestsPerMinute(), MINUTE, clock);
  }

  /// Counts one request.
  ///
  /// @throws TooManyRequestsException if there were too many
  public void spend(ClientAddress address) {
    var budget = limit.of(address);
    if (!budget.take()) {
      meter.count(new Refusal(Limit.REQUESTS));
      throw new TooManyRequestsException(budget.untilNext());
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var endpoint = Endpoints.at(request.getMethod(), request.getRequestURI());
    if (request.getDispatcherType() == DispatcherType.REQUEST && !endpoint.isFree()) {
      spend(addresses.of(request));
    }
    return true;
  }
}
