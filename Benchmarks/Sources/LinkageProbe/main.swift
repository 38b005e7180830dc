import StepUpEngine

// Loads nothing and says why, so that the engine is linked and used.
do {
  _ = try PolicyBundle([])
} catch {
  print(error.message)
}
