package org.candour.ops.access.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a service is reached is a setting, {@code candour.public-address}. The Host header says
 * whatever somebody wants, so no link, redirect or document is made of it; without the setting the
 * service is reached on this machine.
 */
public final class PublicAddress extends OncePerRequestFilter {

  private static final String TLS = "https";
  private static final int TLS_PORT = 443;
  private static final int PORT = 80;

  private final @Nullable URI address;

  private PublicAddress(@Nullable URI address) {
    this.address = address;
  }

  /**
   * Has the servlet container settle it before anything asks.
   *
   * @param address such as {@code https://candour.example}; empty for this machine
   * @throws IllegalStateException if it is no such address
   */
  public static FilterRegistrationBean<PublicAddress> registration(String address) {
    var registration = new FilterRegistrationBean<>(new PublicAddress(parsed(address.strip())));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return registration;
  }

  private static @Nullable URI parsed(String address) {
    if (address.isEmpty()) {
      return null;
    }
    if (!address.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
      throw new IllegalStateException(
          "candour.public-address is “"
              + address
              + "”, and not an address such as https://candour.example");
    }
    return URI.create(address);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Reached(request, address), response);
  }

  private static final class Reached extends HttpServletRequestWrapper {

    private final @Nullable URI address;

    Reached(HttpServletRequest request, @Nullable URI address) {
      super(request);
      this.address = address;
    }

    @Override
    public String getScheme() {
      return address == null ? super.getScheme() : address.getScheme();
    }

    @Override
    public boolean isSecure() {
      return super.isSecure() || TLS.equals(getScheme());
    }

    @Override
    public String getServerName() {
      return address == null ? "localhost" : address.getHost();
    }

    @Override
    public int getServerPort() {
      if (address == null) {
        return getLocalPort();
      }
      int usual = TLS.equals(address.getScheme()) ? TLS_PORT : PORT;
      return address.getPort() < 0 ? usual : address.getPort();
    }

    @Override
    public StringBuffer getRequestURL() {
      int usual = TLS.equals(getScheme()) ? TLS_PORT : PORT;
      String port = getServerPort() == usual ? "" : ":" + getServerPort();
      return new StringBuffer(getScheme() + "://" + getServerName() + port + getRequestURI());
    }
  }
}
