package gondulf.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// How often one client address may ask, pages and protocol together.
///
/// What [Endpoints] calls free is not counted.
@Component
public class RequestLimit implements HandlerInterceptor {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 100_000;

  private final Cache<ClientAddress, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(MINUTE).build();
  private final ClientAddressResolver addresses;
  private final int perMinute;

  RequestLimit(ClientAddressResolver addresses, RequestProperties properties) {
    this.addresses = addresses;
    this.perMinute = properties.requestsPerMinute();
  }

  /// Counts one request.
  ///
  /// @throws TooManyRequestsException if there were too many
  public void spend(ClientAddress address) {
    var probe = buckets.get(address, _ -> full()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequestsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }
}
