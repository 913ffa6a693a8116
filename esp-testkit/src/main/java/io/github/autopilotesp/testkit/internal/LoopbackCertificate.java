package io.github.autopilotesp.testkit.internal;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for this machine's loopback names, created at run time. */
public final class LoopbackCertificate {
  private final HeldCertificate certificate =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .addSubjectAlternativeName("127.0.0.1")
          .build();
  private final HandshakeCertificates trust =
      new HandshakeCertificates.Builder().addTrustedCertificate(certificate.certificate()).build();

  public X509Certificate certificate() {
    return certificate.certificate();
  }

  /** Returns the context of the server. */
  SSLContext identity() {
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext();
  }

  /** Returns the context of a client that trusts only this certificate. */
  public SSLContext sslContext() {
    return trust.sslContext();
  }

  public X509TrustManager trustManager() {
    return trust.trustManager();
  }
}
