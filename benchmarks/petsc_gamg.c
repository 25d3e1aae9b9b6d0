/*
 * Solves a system with PETSc: conjugate gradients under GAMG (smoothed aggregation) with the rigid body modes.
 *
 *   mpirun -n 2 petsc_gamg -folder FOLDER [options of PETSc]
 *
 * FOLDER holds matrix.petsc, rhs.petsc and coordinates.petsc (3 numbers a node). Stops at ||b - A x|| <= 1e-8 ||b||.
 * Prints "name value" lines: set-up-s, solve-s, iterations, relative-residual, peak-mb (sum over the processes).
 */
#include <petscksp.h>
#include <sys/resource.h>

static PetscErrorCode load(const char *folder, const char *name, Mat *matrix, Vec *vector)
{
  char        path[PETSC_MAX_PATH_LEN];
  PetscViewer viewer;

  PetscFunctionBeginUser;
  PetscCall(PetscSNPrintf(path, sizeof(path), "%s/%s", folder, name));
  PetscCall(PetscViewerBinaryOpen(PETSC_COMM_WORLD, path, FILE_MODE_READ, &viewer));
  if (matrix) {
    PetscCall(MatCreate(PETSC_COMM_WORLD, matrix));
    PetscCall(MatSetType(*matrix, MATAIJ));
    PetscCall(MatSetBlockSize(*matrix, 3));
    PetscCall(MatLoad(*matrix, viewer));
  } else {
    PetscCall(VecLoad(*vector, viewer));
  }
  PetscCall(PetscViewerDestroy(&viewer));
  PetscFunctionReturn(0);
}

int main(int argc, char **argv)
{
  char               folder[PETSC_MAX_PATH_LEN];
  PetscBool          given;
  Mat                a;
  Vec                b, x, r, coordinates;
  MatNullSpace       modes;
  KSP                ksp;
  PC                 pc;
  PetscInt           iterations;
  PetscReal          norm, residual;
  PetscLogDouble     t0, t1, t2;
  KSPConvergedReason reason;
  struct rusage      usage;
  double             mine, peak;

  PetscFunctionBeginUser;
  PetscCall(PetscInitialize(&argc, &argv, NULL, NULL));
  PetscCall(PetscOptionsGetString(NULL, NULL, "-folder", folder, sizeof(folder), &given));
  PetscCheck(given, PETSC_COMM_WORLD, PETSC_ERR_USER, "-folder FOLDER is missing");
  PetscCall(load(folder, "matrix.petsc", &a, NULL));
  PetscCall(MatCreateVecs(a, &x, &b));
  PetscCall(VecDuplicate(b, &r));
  PetscCall(VecDuplicate(b, &coordinates));
  PetscCall(VecSetBlockSize(coordinates, 3));
  PetscCall(load(folder, "rhs.petsc", NULL, &b));
  PetscCall(load(folder, "coordinates.petsc", NULL, &coordinates));
  PetscCall(MatSetOption(a, MAT_SPD, PETSC_TRUE));

  PetscCall(PetscBarrier((PetscObject)a));
  PetscCall(PetscTime(&t0));
  PetscCall(MatNullSpaceCreateRigidBody(coordinates, &modes));
  PetscCall(MatSetNearNullSpace(a, modes));
  PetscCall(MatNullSpaceDestroy(&modes));
  PetscCall(KSPCreate(PETSC_COMM_WORLD, &ksp));
  PetscCall(KSPSetOperators(ksp, a, a));
  PetscCall(KSPSetType(ksp, KSPCG));
  PetscCall(KSPSetNormType(ksp, KSP_NORM_UNPRECONDITIONED));
  PetscCall(KSPSetTolerances(ksp, 1e-8, PETSC_DEFAULT, PETSC_DEFAULT, 5000));
  PetscCall(KSPGetPC(ksp, &pc));
  PetscCall(PCSetType(pc, PCGAMG));
  PetscCall(KSPSetFromOptions(ksp));
  PetscCall(KSPSetUp(ksp));
  PetscCall(PetscBarrier((PetscObject)a));
  PetscCall(PetscTime(&t1));
  PetscCall(KSPSolve(ksp, b, x));
  PetscCall(PetscBarrier((PetscObject)a));
  PetscCall(PetscTime(&t2));

  PetscCall(KSPGetIterationNumber(ksp, &iterations));
  PetscCall(KSPGetConvergedReason(ksp, &reason));
  PetscCall(MatMult(a, x, r));
  PetscCall(VecAYPX(r, -1, b));
  PetscCall(VecNorm(r, NORM_2, &residual));
  PetscCall(VecNorm(b, NORM_2, &norm));
  getrusage(RUSAGE_SELF, &usage);
  mine = usage.ru_maxrss / 1024.0;
  PetscCallMPI(MPI_Reduce(&mine, &peak, 1, MPI_DOUBLE, MPI_SUM, 0, PETSC_COMM_WORLD));
  PetscCall(PetscPrintf(PETSC_COMM_WORLD, "set-up-s %.4g\nsolve-s %.4g\niterations %" PetscInt_FMT "\n", t1 - t0, t2 - t1, iterations));
  PetscCall(PetscPrintf(PETSC_COMM_WORLD, "relative-residual %.3g\nconverged %d\npeak-mb %.0f\n", (double)(residual / norm), reason > 0, peak));

  PetscCall(KSPDestroy(&ksp));
  PetscCall(MatDestroy(&a));
  PetscCall(VecDestroy(&b));
  PetscCall(VecDestroy(&x));
  PetscCall(VecDestroy(&r));
  PetscCall(VecDestroy(&coordinates));
  PetscCall(PetscFinalize());
  return 0;
}
