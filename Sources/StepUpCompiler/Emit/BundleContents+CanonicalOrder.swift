import StepUpEngine

extension BundleContents {
  /// The same contents with every list whose order means nothing sorted, and indexes to match.
  func inCanonicalOrder() -> BundleContents {
    let featureOrder = order(of: features.map(\.name))
    let permissionOrder = order(of: permissions)
    let featureRank = ranks(featureOrder)
    let permissionRank = ranks(permissionOrder)
    return BundleContents(
      platformName: platformName,
      features: featureOrder.map { features[$0] },
      permissions: permissionOrder.map { permissions[$0] },
      staffActions: order(of: staffActions.map(\.name)).map {
        var action = staffActions[$0]
        action.permission = permissionRank[action.permission]
        return action
      },
      institutions: order(of: institutions.map(\.id)).map {
        institutions[$0].inCanonicalOrder(featureRank, permissionRank)
      })
  }
}

extension BundleContents.Institution {
  fileprivate func inCanonicalOrder(_ features: [Int], _ permissions: [Int]) -> Self {
    var institution = self
    institution.elevated = elevated.map {
      .init(feature: features[$0.feature], segments: $0.segments, window: $0.window)
    }
    institution.roles = order(of: roles.map(\.name)).map {
      let role = roles[$0]
      return .init(
        name: role.name, level: role.level,
        permissions: Set(role.permissions.map { permissions[$0] }).sorted())
    }
    return institution
  }
}

/// The indexes of names in the order of the names' bytes.
///
/// - Precondition: No name stands twice.
private func order(of names: [String]) -> [Int] {
  let keys = names.map { Array($0.utf8) }
  let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  for (a, b) in zip(order, order.dropFirst()) {
    precondition(keys[a] != keys[b], "names are unique")
  }
  return order
}

/// Where each index stands in an order.
private func ranks(_ order: [Int]) -> [Int] {
  var ranks = [Int](repeating: 0, count: order.count)
  for (rank, index) in order.enumerated() { ranks[index] = rank }
  return ranks
}
