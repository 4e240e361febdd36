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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
    var registration =
        new FilterRegistrationBean<>(new PublicAddress(parse("candour.public-address", address)));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return registration;
  }

  /**
   * Reads a setting.
   *
   * @param setting its name
   * @return null if it is empty
   * @throws IllegalStateException naming it, if it is no such address
   */
  public static @Nullable URI parse(String setting, String address) {
    if (address.isBlank()) {
      return null;
    }
    if (!address.strip().matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?")) {
      throw new IllegalStateException(
          setting + " is “" + address + "”, and not an address such as https://candour.example");
    }
    return URI.create(address.strip().replaceFirst("/$", ""));
  }

  /** The address that a service was asked at, without a slash at its end. */
  public static String of(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
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
