'use strict';

const path = require('node:path');

const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { NormalModuleReplacementPlugin, WebpackError } = require('webpack');

const LICENCES = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Zlib']);

/** Whether an expression of licences (SPDX: "(MIT OR GPL-3.0)") leaves one to take, or names only such. */
const isFree = (expression = '') =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => LICENCES.has(licence)));

/** Fails the build where a page would carry a package that may not be passed on, or does not say so. */
const licensedOnly = {
  apply: ({ hooks }) =>
    hooks.thisCompilation.tap('licensed-only', (compilation) =>
      compilation.hooks.finishModules.tap('licensed-only', (modules) => {
        const packages = new Map();
        for (const { resourceResolveData: found } of modules) {
          if (!/[\\/]node_modules[\\/]/.test(found?.path ?? '')) continue;
          const { name, license } = found.descriptionFileData ?? {};
          if (name !== undefined) packages.set(name, license);
        }
        for (const [name, licence] of packages)
          if (!isFree(licence))
            compilation.errors.push(new WebpackError(`${name} is under ${licence ?? 'no licence that it names'}`));
      }),
    ),
};

const swc = {
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** Pages of `dist/`: the task pane and the workbench stand at its root. */
module.exports = (_env, argv) => {
  const isProduction = argv.mode !== 'development';
  const page = (name) =>
    new HtmlWebpackPlugin({
      filename: `${name}.html`,
      template: `src/apps/${name}/${name}.html`,
      chunks: [name],
      scriptLoading: 'defer',
    });
  return {
    mode: isProduction ? 'production' : 'development',
    // Source maps that evaluate strings would break the pages' content security policy.
    devtool: isProduction ? false : 'source-map',
    entry: { taskpane: './src/apps/taskpane/main.tsx', workbench: './src/apps/workbench/main.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: 'assets/[name].[contenthash:10].js',
      chunkFilename: 'assets/[name].[contenthash:10].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      // Releases stay until the next one takes their place.
      clean: { keep: /^release[\\/]/ },
    },
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      alias: { '@univerjs/telemetry$': path.resolve(__dirname, 'src/hosts/univer/no-telemetry.ts') },
    },
    module: {
      rules: [
        // Nothing happens when a module is merely loaded: what a page does not use of a room stays out of it.
        { test: /\.tsx?$/, use: swc, sideEffects: false },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: {
      splitChunks: false,
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    plugins: [
      // What the spreadsheet view reads of a typed cell is read in the language of the page.
      new NormalModuleReplacementPlugin(/^numfmt$/, (resource) => {
        if (/node_modules[\\/]@univerjs[\\/]/.test(resource.context))
          resource.request = path.resolve(__dirname, 'src/hosts/univer/numfmt-by-language.ts');
      }),
      licensedOnly,
      new MiniCssExtractPlugin({ filename: 'assets/[name].[contenthash:10].css' }),
      page('taskpane'),
      page('workbench'),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/icons', to: 'assets' },
          { from: 'assets/samples', to: 'samples' },
          { from: 'src/apps/taskpane/old-browser.js', to: 'assets/old-browser.js' },
        ],
      }),
    ],
    devServer: { host: '127.0.0.1', port: 3000, hot: false, liveReload: true, static: false },
  };
};
