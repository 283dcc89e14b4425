package dev.tidemark.versioning.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import dev.tidemark.base.Fault;
import dev.tidemark.base.UnavailableFault;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What went wrong with an S3, in one sentence. The server's own words are left out: they may repeat half the credentials. */
final class S3Faults {
    private S3Faults() {}

    /** The fault of a request that failed for good. */
    static Fault of(SdkException failure, S3Place place) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
            if (cause instanceof IOException io) {
                return unreachable(io, place, failure);
            }
        }
        String what = failure instanceof S3Exception answer
                ? answered(answer, place)
                : "failed ("
                        + failure.getClass().getSimpleName() + ")";
        return new UnavailableFault("the remote " + place.name() + " " + what, failure);
    }

    private static UnavailableFault unreachable(IOException cause, S3Place place, SdkException failure) {
        String what = switch (cause) {
            case UnknownHostException e -> "cannot be reached: there is no server of that name";
            case ConnectException e -> "cannot be reached: nobody answers there";
            case NoRouteToHostException e -> "cannot be reached: there is no way to its network";
            case SocketTimeoutException e -> "did not answer in time";
            case SSLException e -> "cannot be trusted: no secure connection could be made";
            default -> "cannot be used: the connection was cut, each time it was tried";
        };
        return new UnavailableFault("the remote " + place.name() + " " + what, failure);
    }

    private static String answered(S3Exception answer, S3Place place) {
        String code = code(answer);
        String told = answer.statusCode() + (code.isEmpty() ? "" : " " + code);
        return switch (code) {
            case "NoSuchBucket" -> "has no bucket " + place.bucket() + "; make it first";
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken", "AccessDenied",
                    "Forbidden" ->
                "refuses the credentials (" + told + "): check the key, the secret and what they permit";
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" ->
                "is in another region (" + told + "): set region in .dvc/config";
            case "RequestTimeTooSkewed" -> "refuses requests because the clock here is wrong (" + told + ")";
            default -> answer.statusCode() == 403
                    ? "refuses the credentials (" + told + "): check the key, the secret and what they permit"
                    : "answers " + told;
        };
    }

    /** S3's own code of an error; empty when there is none, as for HEAD. */
    static String code(S3Exception answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "" : code;
    }
}
