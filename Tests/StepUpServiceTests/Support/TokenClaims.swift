import Foundation
import JWTKit

/// What a token of the issuer says.
struct TokenClaims: JWTPayload {
  var iss = "https://issuer.example.com"
  var sub = "mobile-api"
  var aud = "stepup"
  var exp = Int(Date.now.timeIntervalSince1970) + 3_600
  var nbf: Int?
  var institutions: [String]? = ["first-bank"]

  func verify(using algorithm: some JWTAlgorithm) throws {}
}

/// Base 64 as keys are written in.
func base64URL(_ base64: String) -> String {
  base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
}
